const LONGEST = 120;
const DIRECTIVE = /^[\s*]*(?:prettier-|eslint-|@ts-|\/ <)/;

/** A comment is read more often than the code beside it, in editors with two files side by side. */
export const shortComments = {
  meta: { type: 'layout', schema: [], messages: { long: `A comment is at most ${LONGEST} columns wide.` } },
  create: (context) => ({
    Program() {
      const { sourceCode } = context;
      for (const { value, loc } of sourceCode.getAllComments())
        for (let line = loc.start.line; line <= loc.end.line && !DIRECTIVE.test(value); line++)
          if (sourceCode.lines[line - 1].length > LONGEST) context.report({ loc, messageId: 'long' });
    },
  }),
};
