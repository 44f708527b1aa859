import { ContentFolder } from '../../src/model/content-folder.ts';
import { loadVocabulary } from '../../src/model/vocabulary.ts';
import type { Vocabulary } from '../../src/schema/vocabulary.ts';

const loaded = loadVocabulary(new ContentFolder('content'));
if (!loaded) throw new Error('the vocabulary has problems');

/** The site's own vocabulary. */
export const vocabulary: Vocabulary = loaded;
