/**
 * Tables whose rows the store lets end by itself, as the statement that makes or changes them says. Every step over the text is
 * a single one: migrations are long.
 */
const table = /\b(?:create|alter)\s+table\s+(?:if\s+(?:not\s+)?exists\s+)?["`]?(?:\w+["`]?\.["`]?)?(\w+)/i;
const engine = /\bengine\s*=/i;
const wholeRows = /\bttl\s+(?=\w)/i;
/** ClickHouse, of a table that is there. */
const changed = /\bmodify\s+ttl\s+(?=\w)/i;
/** What ClickHouse does with rows at that time in place of deleting them. */
const kept = /\bto\s+(?:volume|disk)\b|\brecompress\b|\bgroup\s+by\b/i;
const quoted = /'[^']*'/g;
/** Cassandra; zero is for ever. */
const inSeconds = /\bdefault_time_to_live\s*=\s*[1-9]/i;
/** Timescale. */
const policy = /\badd_retention_policy\s*\(\s*(?:relation\s*=>\s*)?'(?:\w+\.)?(\w+)'/i;

/** One of these words stands in each such statement; most texts of a program have none. */
const anyOfThem = /ttl|default_time_to_live|add_retention_policy/i;

/** Names of such tables in SQL text. */
export function endingTables(text: string): readonly string[] {
  if (!anyOfThem.test(text)) return [];
  return text.split(';').flatMap((statement) => {
    const name = policy.exec(statement)?.[1] ?? (ends(statement) ? table.exec(statement)?.[1] : undefined);
    return name === undefined ? [] : [name];
  });
}

function ends(statement: string): boolean {
  if (inSeconds.test(statement)) return true;
  const text = statement.replace(quoted, "''");
  // `ENGINE = MergeTree ... TTL at + INTERVAL 60 DAY`; in front of that it is of one column.
  const at = text.search(engine);
  return deletes(text, changed) || (at !== -1 && deletes(text.slice(at), wholeRows));
}

/** `TTL at + INTERVAL 1 DAY TO VOLUME 'slow', at + INTERVAL 60 DAY`: one of them takes rows away. */
function deletes(text: string, ttl: RegExp): boolean {
  const clause = ttl.exec(text);
  if (clause === null) return false;
  return text
    .slice(clause.index + clause[0].length)
    .split(',')
    .some((each) => !kept.test(each));
}
