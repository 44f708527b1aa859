import { headerRules, TEXT_TYPES, type HeaderRule } from './header-rules.ts';
import { HEADERS_FILE, pathExpression } from './headers-file.ts';

/** Types of what a site is made of, beside those of `TEXT_TYPES`. */
const OTHER_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  html: 'text/html',
  js: 'text/javascript',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

interface NginxOptions {
  /** Path the site stands under, with a slash at both ends. */
  base: string;
  /** Folder of the host's root: what is built stands in its folder `base`. */
  root: string;
  /** The host's name. */
  host: string;
}

/**
 * A file for nginx's `conf.d`: the site as static files, with its headers, its 404 page, and compressed. Each header is a
 * variable that depends on the path: an `add_header` inside a `location` would put all those outside it out of force.
 */
export function nginxConfig({ base, root, host }: NginxOptions): string {
  const rules = headerRules(base);
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== 'Content-Type',
  );
  const header = (name: string): string => `    add_header ${name} ${variableOf(name)} always;`;
  return `${names.map((name) => writeMap(name, rules)).join('\n')}
server {
    listen 80;
    listen [::]:80;
    # With a certificate: listen 443 ssl, and a server on port 80 that answers 301 to https://$host$request_uri.
    server_name ${host};
    root ${root};
    index index.html;

    # A folder without its slash is answered with a redirect; it names no host, so that it holds behind a proxy too.
    absolute_redirect off;
    error_page 403 404 =404 ${base}404.html;
    location ${base} {
        try_files $uri $uri/ =404;
    }
    location = ${base}${HEADERS_FILE} {
        return 404;
    }

${names.map(header).join('\n')}

${writeTypes()}

    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 1024;
    gzip_proxied any;
    gzip_types ${textTypes().join(' ')};
}
`;
}

function variableOf(name: string): string {
  return `$site_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** The last rule that matches decides, while nginx takes the first: so in reverse. An empty value sends no header. */
function writeMap(name: string, rules: readonly HeaderRule[]): string {
  const cases = rules.flatMap(({ path, headers }) => {
    const value = headers[name];
    // Where a folder is asked for, nginx looks for the header by its index.html.
    const expression = pathExpression(path).replace(/\/$/, '/(index\\.html)?');
    return value === undefined ? [] : [`    "~^${expression}$" "${value ?? ''}";`];
  });
  return `map $uri ${variableOf(name)} {\n${cases.reverse().join('\n')}\n}\n`;
}

function writeTypes(): string {
  const plain = Object.entries(TEXT_TYPES).map(([extension, type]) => [extension, type.split(';')[0] ?? type] as const);
  const lines = [...Object.entries(OTHER_TYPES), ...plain].map(([extension, type]) => `        ${type} ${extension};`);
  return `    types {\n${lines.sort().join('\n')}\n    }
    default_type application/octet-stream;
    charset utf-8;
    # Beside text/html, which both lists hold by themselves.
    charset_types ${textTypes().join(' ')};`;
}

/** Types that are text: they have a charset and are worth compressing. HTML is always both. */
function textTypes(): string[] {
  const all = [...Object.values(OTHER_TYPES), ...Object.values(TEXT_TYPES)].map((type) => type.split(';')[0] ?? type);
  return [...new Set(all)].filter((type) => !/^(?:image\/png|font\/|text\/html)/.test(type)).sort();
}
