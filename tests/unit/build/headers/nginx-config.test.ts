import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerRules } from '../../../../src/build/headers/header-rules.ts';
import { nginxConfig } from '../../../../src/build/headers/nginx-config.ts';

test('the sample in the guides is what npm run headers prints', () => {
  expect(readFileSync('guides/nginx.conf', 'utf8')).toBe(
    nginxConfig({ base: '/', root: '/srv/site', host: 'example.org' }),
  );
});

test('every header of the rules is sent, with the page of a frame and the base path told apart', () => {
  const config = nginxConfig({ base: '/a/', root: '/srv/www', host: 'example.org' });
  for (const { headers } of headerRules('/a/'))
    for (const [name, value] of Object.entries(headers)) {
      if (name === 'Content-Type') continue;
      expect(config).toMatch(new RegExp(`add_header ${name} \\$site_[a-z_]+ always;`));
      expect(config).toContain(`"${value ?? ''}";`);
    }
  expect(config).toContain('"~^/a/[^/]+/charts/[^/]+/(index\\.html)?$" "";');
  expect(config).toContain('error_page 403 404 =404 /a/404.html;');
  expect(config).toContain('location = /a/_headers');
});
