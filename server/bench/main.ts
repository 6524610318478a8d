// The harness: measures what was asked for, prints one table, keeps a record if wanted. The targets stand beside the figures.
// Deliberately absent: a status for a missed target; machines differ, and a reader decides.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/host/installation.ts';
import { type ColdResult, measureCheck, measureCold } from './cold.ts';
import { measureGeneratedEdits } from './edits.ts';
import { measureGrowth } from './growth.ts';
import { measureInside } from './inside.ts';
import { type BenchOptions, readOptions, usage } from './options.ts';
import { measurePolicy } from './policy.ts';
import { appendRecord, machineFacts, ownCommit, projectName } from './record.ts';
import { measureStart } from './start.ts';
import { coldRows, editRows, growthRows, insideRows, policyRows, renderTable, startRows } from './table.ts';

/** Size of the project for the second target of edits. */
const generatedFiles = 5000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    say(usage.trimEnd());
    return 0;
  }
  const program = path.resolve(options.program ?? path.join(packageRoot, 'dist/main.cjs'));
  if (!existsSync(program)) {
    process.stderr.write(`there is no build at ${program}\n`);
    return 2;
  }
  return await bench(options, program);
}

async function bench(options: BenchOptions, program: string): Promise<0 | 1> {
  const { only, runs } = options;
  const directory = options.directory === undefined ? undefined : path.resolve(options.directory);
  const machine = machineFacts();
  const header = { commit: ownCommit(), machine, ...(options.note !== undefined && { note: options.note }) };
  say(
    `ClauseLens ${header.commit}, Node ${machine.node}, ${machine.cores} cores, load ${machine.load}, measured with ${machine.instrument}`,
  );

  let cold: ColdResult | undefined;
  if (directory !== undefined && only.includes('cold')) {
    const { tsc, eslint } = options;
    const project = path.resolve(options.project ?? directory);
    cold = await measureCold({ program, directory, project, tsc, eslint, runs });
    say(renderTable(`${projectName(directory)}: a whole check, as a process`, coldRows(cold)));
  }
  const start =
    directory !== undefined && only.includes('start')
      ? await measureStart(program, directory, Math.max(runs, 1))
      : undefined;
  if (start) say(renderTable('an editor starts', startRows(start)));
  const inside =
    directory !== undefined && only.includes('inside') ? await measureInside(directory) : undefined;
  if (inside) say(renderTable('inside one process', insideRows(inside)));
  const policy = only.includes('policy') ? await measurePolicy(runs) : undefined;
  if (policy) say(renderTable('a policy', policyRows(policy)));
  const edits = only.includes('edits') ? await measureGeneratedEdits(generatedFiles) : undefined;
  if (edits)
    say(renderTable('edits in a generated project', editRows(edits, 'p95 <= 150 ms at 5,000 files')));
  const growth = only.includes('growth')
    ? await measureGrowth(program, options.lines, Math.max(runs, 1))
    : undefined;
  if (growth) say(renderTable('growth, generated projects', growthRows(growth)));

  if (options.record) {
    const { output: _, ...figures } = cold ?? { output: '' };
    const record = {
      ...header,
      ...(directory !== undefined && { project: projectName(directory) }),
      ...(cold && { cold: figures }),
      ...(start && { start }),
      ...(inside && { inside }),
      ...(policy && { policy }),
      ...(edits && { edits }),
      ...(growth && { growth }),
    };
    say(`\nrecorded in ${appendRecord(record)}`);
  }
  if (options.expect === undefined || directory === undefined) return 0;
  return compareFindings(options.expect, cold?.output ?? (await measureCheck(program, directory)).output);
}

/** A change that only makes it quicker leaves every byte as it was. */
function compareFindings(file: string, output: string): 0 | 1 {
  if (!existsSync(file)) {
    writeFileSync(file, output);
    say(`\nfindings written to ${file}: measure the other build with the same --expect`);
    return 0;
  }
  const expected = readFileSync(file, 'utf8');
  if (expected === output) {
    say(`\nfindings are those of ${file}, byte by byte`);
    return 0;
  }
  const [before, after] = [expected.split('\n'), output.split('\n')];
  const line = after.findIndex((text, index) => text !== before[index]);
  say(
    `\nfindings differ from ${file}, first in line ${line + 1}:\n- ${before[line] ?? ''}\n+ ${after[line] ?? ''}`,
  );
  return 1;
}
