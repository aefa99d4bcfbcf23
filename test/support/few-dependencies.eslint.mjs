const MOST = 6;

/** Who needs more than six others does more than one thing: a page of several, or a reading of everything. */
export const fewDependencies = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      "MethodDefinition[kind='constructor']"(node) {
        const { length } = node.value.params;
        if (length > MOST)
          context.report({ node, message: `A constructor takes at most ${MOST} dependencies, and this one ${length}` });
      },
      "PropertyDefinition > Decorator[expression.callee.name='Inject']"(node) {
        context.report({ node, message: 'What a class depends on stands in its constructor, where it is counted' });
      },
    };
  },
};
