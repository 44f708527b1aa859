import type { PlacesChart } from './places.ts';
import { STRIP_ROLES, stripRoleLabel, type Strip } from './strip.ts';
import type { Subjects } from './subjects.ts';
import type { Cell, Table } from './table.ts';

const count = (value: number): Cell => ({ text: String(value), value });

/** Chart 3 as a table: a row a chapter or section. */
export function stripTable({ title, rows, byRole }: Strip): Table {
  const roles = STRIP_ROLES.filter((role) => byRole[role] > 0);
  return {
    caption: title,
    columns: [
      { label: '章节' },
      ...['句数', ...roles.map((role) => `${stripRoleLabel[role]}句`), '字数', '数字'].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: rows.map((row) => [
      { text: row.label, href: row.href },
      ...[row.sentences, ...roles.map((role) => row.byRole[role]), row.characters, row.numbers].map(count),
    ]),
  };
}

/** Chart 4 as a table: the tiles, then the places that have none. */
export function placesTable({ title, tiles, others }: PlacesChart): Table {
  return {
    caption: title,
    columns: [
      { label: '地方', places: true },
      ...['点名的句数', '其中在回顾里', '写明它的承诺'].map((label) => ({ label, numeric: true })),
    ],
    rows: [...tiles, ...others].map((row) => [
      { text: row.name, href: row.href },
      ...[row.sentences, row.review, row.promises].map(count),
    ]),
  };
}

/** Chart 5 as a table. */
export function subjectsTable({ title, halves, rows }: Subjects): Table {
  const heads = [
    ...['字数', '数字'].map((what) => `${halves.review}：${what}`),
    // A review promises nothing.
    ...['字数', '数字', '承诺'].map((what) => `${halves.plan}：${what}`),
  ].map((label) => ({ label, numeric: true }));
  return {
    caption: title,
    columns: [{ label: '主题' }, ...heads],
    rows: rows.map(({ name, href, review, plan }) => [
      { text: name, href },
      ...[review.characters, review.numbers, plan.characters, plan.numbers, plan.promises].map(count),
    ]),
  };
}
