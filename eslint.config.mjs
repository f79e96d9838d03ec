import tseslint from 'typescript-eslint';

const pure = [
  'libs/{access,alerts,connections,credit-events,feeds,legal-calendar,warning-signs}/src/**/*.ts',
];
const tests = [
  '**/*.spec.ts',
  '**/stories.ts',
  'test/**/*.ts',
  'libs/event-store/contract/**/*.ts',
];
const ban = (selector, message) => ({ selector, message });
const noClock = 'Time arrives in events: calendar.day-closed, ctx.today.';

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/node_modules/**', '.tocsin/**', '**/*.mjs', '**/*.cjs', '**/*.js'],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Nest modules are classes with nothing but a decorator or static makers.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      complexity: ['error', 10],
    },
  },
  {
    // The one port: an interface because it has several implementations.
    files: ['libs/event-store/src/event-store.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['libs/read-models/**'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['apps/**/*.ts'],
    // Constructor injection hands over parameters by position.
    rules: { 'max-params': ['error', 5] },
  },
  {
    files: pure,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'setTimeout',
        'setInterval',
        'console',
        'fetch',
      ],
      'no-restricted-syntax': [
        'error',
        ban("CallExpression[callee.object.name='Date'][callee.property.name='now']", noClock),
        ban("NewExpression[callee.name='Date'][arguments.length=0]", noClock),
        ban(
          "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          'A replay must give the same answer.',
        ),
        ban(':function[async=true]', 'A fold is synchronous; the waiting is done in apps/.'),
        ban('ClassDeclaration', 'Pure libs are functions and data.'),
        ban(
          'ThrowStatement',
          'A fold cannot refuse a recorded fact; a decider returns a rejection.',
        ),
        ban('TSEnumDeclaration', 'Use a union of literals.'),
      ],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
