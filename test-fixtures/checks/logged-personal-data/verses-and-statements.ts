// What somebody has written for everybody, and statements of a database.
interface Verse {
  author: string;
  text: string;
  translator: string;
}
interface BlameLine {
  author: string;
  text: string;
  line: number;
}
interface SlowStatement {
  userId: string;
  statement: string;
  durationMs: number;
}
interface Remark {
  author: string;
  text: string;
}

export function show(verse: Verse, line: BlameLine, slow: SlowStatement, remark: Remark): void {
  console.log(verse.text);
  console.log(line.text);
  console.log(slow.statement);
  console.log(remark.text);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> console
}
