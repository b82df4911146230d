import i18next from 'eslint-plugin-i18next';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Texts that people read stand in en.json and zh-CN.json alone. */
const noTextInCode = {
  files: ['src/**/*.tsx'],
  ignores: ['src/**/*.test.tsx'],
  plugins: { i18next },
  rules: {
    'i18next/no-literal-string': [
      'error',
      {
        mode: 'jsx-only',
        'jsx-attributes': {
          include: [
            'title',
            'label',
            'placeholder',
            'alt',
            'aria-label',
            'description',
            'message',
            'okText',
            'cancelText',
            'tooltip',
            'extra',
            'help',
            'subTitle',
            'emptyText',
          ],
        },
        words: { exclude: ['[^\\p{L}]+', 'Peisong', '配送'] },
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['node_modules', 'target', 'src/shared/api/generated'] },
  ...tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      // taken out so that the rest can be passed on
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  { files: ['scripts/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  noTextInCode,
);
