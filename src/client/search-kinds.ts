import type { Suggestion } from '../search/record.ts';

/** What a suggestion and its page are, in words. */
export const KINDS: Record<Suggestion['kind'], string> = {
  ...{ indicator: '指标', place: '地方', topic: '主题', term: '提法', everyday: '说法' },
};
