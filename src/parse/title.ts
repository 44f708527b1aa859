/** Words that make a sentence about a report out of what would be its title. */
const SENTENCE = /[。;!?,]|^(?:现在|我|请)|作(?:了)?政府工作报告|(?:审议|听取|关于|通过|解读|图解).{0,20}政府工作报告/;
const TITLE = /^.{0,36}《?政府工作报告》?(?: ?[(].{0,40}[)])?$/;

/** Whether a line, folded to half width, is the title of a government work report. */
export function isTitle(line: string): boolean {
  return TITLE.test(line) && !SENTENCE.test(line);
}

/** A title from front matter, without the date and the speaker some sites put behind it, or its own repetition. */
export function plainTitle(title: string): string {
  const plain = title
    .trim()
    .replace(/[(（][^()（）]{0,60}[)）]$/, '')
    .trim();
  const half = plain.slice(0, plain.length / 2);
  return plain.length % 2 === 0 && half + half === plain ? half : plain;
}
