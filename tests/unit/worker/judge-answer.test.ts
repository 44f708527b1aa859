import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Judgement } from '../../../src/worker/judge-answer.ts';
import { SCOPE } from './fake-browser.ts';

let judge: (address: string, response: Response) => Promise<Judgement>;

beforeAll(async () => {
  vi.stubGlobal('self', { registration: { scope: SCOPE } });
  ({ judgeAnswer: judge } = await import('../../../src/worker/judge-answer.ts'));
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const page = (mark: string): string => `<!doctype html><html lang="zh-CN" data-page="${mark}"><p>words`;
const answer = (body: string, status = 200, type = 'text/html; charset=utf-8'): Response =>
  new Response(body, { status, headers: { 'content-type': type } });
const MISSING = page('/base/404/');

describe('asked for a page, the network answers', () => {
  test.each([
    ['the page', answer(page('/base/a-2023/3/')), 'asked'],
    ['the page without the quotation marks', answer('<!DOCTYPE html><HTML data-page=/base/a-2023/3/>'), 'asked'],
    ['the page, though out of order', answer(page('/base/a-2023/3/'), 503), 'foreign'],
    ['that there is none', answer(MISSING, 404), 'other'],
    ['that there is none, with another status', answer(MISSING), 'other'],
    ['the host’s own page for none', answer('<html><h1>Not Found</h1></html>', 404), 'foreign'],
    ['a page of a host at work', answer('<!doctype html><html lang="en"><h1>Back soon</h1>'), 'foreign'],
    ['words alone', answer('busy', 200, 'text/plain'), 'foreign'],
    ['nothing', answer(''), 'foreign'],
    ['the home page, as for every address', answer(page('/base/')), 'foreign'],
    ['that page of another site', answer(page('/a-2023/3/')), 'foreign'],
    ['a mark in the text alone', answer(`<html><p>${page('/base/a-2023/3/')}`), 'foreign'],
    ['a mark that comes too late', answer(`<!--${'x'.repeat(3_000)}-->${page('/base/a-2023/3/')}`), 'foreign'],
    ['that it is forbidden', answer('<html>', 403), 'foreign'],
  ] as const)('%s', async (_title, response, judgement) => {
    expect(await judge(`${SCOPE}a-2023/3/`, response)).toBe(judgement);
  });

  test('bit by bit, and it is told by the first ones, the rest being there to be read', async () => {
    const parts = ['<!doctype ht', 'ml><html la', 'ng="zh-CN" data-page="/base/a-20', '23/3/"', '><p>', 'words'];
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve));
        const part = parts.shift();
        if (part === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(part));
      },
    });
    const response = new Response(body, { headers: { 'content-type': 'text/html' } });
    expect(await judge(`${SCOPE}a-2023/3/`, response)).toBe('asked');
    expect(parts).toContain('words');
    expect(await response.text()).toMatch(/words$/);
  });
});

test.each([
  ['', page('/base/'), 'asked'],
  ['404.html', MISSING, 'asked'],
  ['offline/', page('/base/'), 'foreign'],
] as const)('the page %j is told by its address', async (path, body, judgement) => {
  expect(await judge(SCOPE + path, answer(body))).toBe(judgement);
});

describe('asked for a file, the network answers', () => {
  test.each([
    ['the file', answer('a,b', 200, 'text/csv'), 'asked'],
    ['a part of it', answer('a', 206, 'text/csv'), 'other'],
    ['a page of a host at work', answer('<html>'), 'foreign'],
    ['the home page, as for every address', answer(page('/base/')), 'foreign'],
    ['that there is none', answer(MISSING, 404), 'other'],
    ['that there is none, with a page of the host', answer('<html>', 404), 'foreign'],
    ['that it is out of order', answer('', 500, 'text/csv'), 'foreign'],
  ] as const)('%s', async (_title, response, judgement) => {
    expect(await judge(`${SCOPE}a-2023/data/targets.csv`, response)).toBe(judgement);
  });

  test('by way of another address, as where one has to log in', async () => {
    const response = answer('{}', 200, 'application/json');
    Object.defineProperties(response, { redirected: { value: true }, url: { value: `${SCOPE}login.json` } });
    expect(await judge(`${SCOPE}search/manifest.json`, response)).toBe('foreign');
  });
});
