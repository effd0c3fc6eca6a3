const grades = ['K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** "RF.3.4b", "CCSS.ELA-LITERACY.RF.9-10.1": a strand of letters, then the grade or the band of grades. */
const readingCode = /\b(?:RL|RI|RF|W|SL|L|RH|RST|WHST)\.(K|\d{1,2})(?:-(\d{1,2}))?\.\d/i;
/** "3.NBT.2", "CCSS.MATH.CONTENT.3.NBT.A.2": the grade, then the domain. */
const mathCode = /\b(K|\d)\.(?:CC|OA|NBT|NF|MD|G|RP|NS|EE|SP|F)\b/i;

/**
 * Whether the code of a standard names the enrolled grade, or the next one, into which a plan can run. A code
 * in a form that names no grade we can read fits: the words of a standard are not judged.
 */
export function standardFitsGrade(code: string, enrolled: string): boolean {
  const match = readingCode.exec(code) ?? mathCode.exec(code);
  const from = grades.indexOf((match?.[1] ?? '').toUpperCase());
  const to = match?.[2] === undefined ? from : grades.indexOf(match[2]);
  const grade = grades.indexOf(enrolled.toUpperCase());
  if (from < 0 || grade < 0) return true;
  return from <= grade + 1 && Math.max(from, to) >= grade;
}
