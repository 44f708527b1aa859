/** A number without needless zeros, at most `digits` behind the point, a fall with the minus sign. */
export function plainNumber(value: number, digits = 2): string {
  const short = String(Number(Math.abs(value).toFixed(digits)));
  return value < 0 && short !== '0' ? `−${short}` : short;
}

export function percentWords(value: number): string {
  return `${plainNumber(value)}%`;
}

/** An amount of a unit as Chinese readers write it: 15000 and 个 is 1.5万个, 10000 and 亿元 is 1万亿元. */
export function amountWords(value: number, unit: string): string {
  if (value === 0 && unit !== '%') return '0';
  const size = Math.abs(value);
  if (unit === '%' || size < 1e4) return plainNumber(value) + unit;
  if (unit.startsWith('万')) return `${plainNumber(value / 1e4)}亿${unit.slice(1)}`;
  return size >= 1e8 && !unit.startsWith('亿')
    ? `${plainNumber(value / 1e8)}亿${unit}`
    : `${plainNumber(value / 1e4)}万${unit}`;
}
