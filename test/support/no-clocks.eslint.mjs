const HOOK = 'CallExpression[callee.name=/^(before|after)(All|Each)$/]';
const WAITS = 'Wait for a condition: until(), test/support/patience.ts.';
const LIMITS = 'The only limits are the guards against hanging in test/support/patience.ts.';
const MEASURES = 'How fast anything is, is read in the bench.';

/** What no test file may say: it would ask how fast the machine is. */
export const noClocks = [
  { selector: 'CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/]', message: WAITS },
  { selector: 'ImportDeclaration[source.value=/timers/]', message: WAITS },
  { selector: "CallExpression[callee.property.name='waitForTimeout']", message: WAITS },
  { selector: "CallExpression[callee.property.name=/^set(Default)?(Navigation)?Timeout$/]:not([arguments.0.name='WAIT_MS'])", message: LIMITS }, // prettier-ignore
  { selector: "Property[key.name='timeout']:not([value.name='WAIT_MS'])", message: LIMITS },
  { selector: `${HOOK}[arguments.length>1]`, message: LIMITS },
  { selector: 'CallExpression[callee.name=/^(it|test)$/][arguments.length>2]', message: LIMITS },
  { selector: "CallExpression[callee.callee.property.name='each'][arguments.length>2]", message: LIMITS },
  // A moment may be named, but not held against another.
  {
    selector:
      "BinaryExpression:matches([operator=/[<>]/], [operator='-'][right.type='Identifier']) > CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
    message: MEASURES,
  },
  {
    selector: `CallExpression[callee.name='beforeAll'] :matches(ForStatement, ForOfStatement, ForInStatement, WhileStatement) AwaitExpression`,
    message: 'A round belongs in tests, so that what is slow or wrong fails one row.',
  },
];
