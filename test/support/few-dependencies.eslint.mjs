const MOST = 6;

/** What still asks for more, and for how much: to be taken apart, one by one, and never added to. */
const STILL = {
  'apps/server/pages/admin/person/controller.tsx': 9,
  'apps/server/pages/answer/receipt/controller.tsx': 7,
  'apps/server/pages/common/start/waiting-works.ts': 9,
  'apps/server/pages/prepare/new/controller.tsx': 7,
  'apps/server/pages/prepare/recipients/controller.tsx': 7,
  'apps/server/pages/prepare/review/controller.tsx': 7,
  'apps/server/pages/prepare/tasks/controller.tsx': 7,
  'apps/server/pages/read/question/controller.tsx': 7,
};

/** Who needs more than six others does more than one thing: a page of several, or a reading of everything. */
export const fewDependencies = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
    const allowed = STILL[file] ?? MOST;
    let most = 0;
    return {
      "MethodDefinition[kind='constructor']"(node) {
        const { length } = node.value.params;
        most = Math.max(most, length);
        if (length > allowed)
          context.report({
            node,
            message: `A constructor takes at most ${allowed} dependencies, and this one ${length}`,
          });
      },
      'Program:exit'(node) {
        if (file in STILL && most < allowed)
          context.report({ node, message: `It takes ${most} now: mend its line in few-dependencies.eslint.mjs` });
      },
    };
  },
};
