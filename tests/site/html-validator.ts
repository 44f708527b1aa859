import { HtmlValidate } from 'html-validate';

/** Tells what is wrong in a page's HTML. */
export const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of style that the compressed output does not follow.
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // HTML allows any id without white space; eIds start with a digit.
    'valid-id': ['error', { relaxed: true }],
    // Everything comes from the page's own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
    'no-inline-style': 'error',
  },
});
