/** Documents of one paragraph and a reader of the language's folder, for the tests of values. */
export { documentOf, readData } from '../../../../scripts/values/documents.js';
