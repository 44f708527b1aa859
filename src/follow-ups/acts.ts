/** The classes of verbs that do something, or say how it is done, and are no part of the name of a thing. */
export const ACTS = ['completion', 'act', 'aid', 'assurance', 'manner', 'opener', 'relation', 'counted'] as const;
