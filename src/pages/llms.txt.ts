import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { linkOut, linksOf } from '../components/markdown-pages.ts';
import { llmsText } from '../export/llms.ts';
import { getSite } from '../model/site.ts';

export const GET: APIRoute = () => {
  const { config, reports } = getSite();
  const optional = [
    linkOut('关于本站', href('/about/'), '文本从哪里来，怎样引用'),
    linkOut('方法', href('/about/method/'), '怎样读，准不准怎样测'),
    linkOut('数据', href('/data/'), '数据文件的字段说明'),
  ];
  return new Response(llmsText(config, reports.map(linksOf), optional), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
