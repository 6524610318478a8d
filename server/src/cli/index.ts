// The command line: arguments in, exit status out. Each command is imported when it is asked for, so that `--version` and the
// policy commands do not wait for the analysis to be loaded.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readVersion } from '../host/installation.ts';
import { nearest } from '../host/suggest.ts';
import type { CheckFlags } from './check/command.ts';
import { type ExitStatus, exitStatus, UsageError } from './exit.ts';
import type { ExplainFlags } from './explain/command.ts';
import type { Io } from './io.ts';
import type { CliParts } from './parts.ts';
import type { ClausesFlags } from './policy/clauses.ts';
import type { DiffFlags } from './policy/diff/command.ts';
import type { MatchFlags } from './policy/match.ts';

/** Undefined when the process goes on: a language server was started. */
export async function runCli(argv: readonly string[], parts: CliParts): Promise<ExitStatus | undefined> {
  const { io } = parts;
  let status: ExitStatus | undefined = exitStatus.clean;
  const program = describeProgram(io, parts, (ended) => {
    status = ended;
  });
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return exitStatus.failed;
    }
    const [command, asked] = argv;
    // Commander would print everything, and a reader would think that this is the help of what was asked for.
    if (command === 'help' && asked !== undefined && !program.commands.some((each) => each.name() === asked))
      program.error(`error: unknown command '${asked}'`);
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.failed;
    if (error instanceof UsageError) {
      io.err(`clauselens: ${error.message}\n`);
      return exitStatus.failed;
    }
    throw error;
  }
}

function describeProgram(io: Io, parts: CliParts, end: (status: ExitStatus | undefined) => void): Command {
  const program = new Command('clauselens')
    .description(
      'Checks TypeScript code against your own privacy policy: personal data that is logged, stored without\n' +
        'retention metadata, or sent to third parties without consent. Findings cite the clause they break.\n' +
        'Nothing leaves this machine.',
    )
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({
      sortSubcommands: false,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`.trim(),
    })
    .addHelpText('after', examples);
  settle(program, io);

  const check = program
    .command('check')
    .usage('[DIR] [options]')
    .description('check a project and print the findings')
    .argument('[DIR]', 'folder of the project', '.')
    .addOption(
      choice('-f, --format <format>', 'how findings are printed', ['pretty', 'json', 'sarif']).default(
        'pretty',
      ),
    )
    .option('-o, --output <file>', 'write the findings to a file ("-": standard output)')
    .option('-c, --config <file>', 'configuration file (default: clauselens.json in DIR)')
    .addOption(
      choice('--fail-on <level>', 'lowest severity that makes the exit status 1', [
        'error',
        'warning',
        'information',
        'never',
      ]).default('warning'),
    )
    .addOption(
      choice('--confidence <level>', 'lowest confidence that is printed', [
        'certain',
        'likely',
        'possible',
      ]).default('likely'),
    )
    .option('--full-types', "read the libraries' declarations, too: slower, and needs them installed")
    .option('--no-cache', 'read every file anew, and leave nothing on disk')
    .option('-q, --quiet', 'no progress and no notes about the input', false)
    .addHelpText('after', exitStatuses)
    .action(async (directory: string, flags: CheckFlags) => {
      const { checkCommand } = await import('./check/command.ts');
      end(await checkCommand(directory, flags, parts));
    });
  settle(check, io);

  const explain = program
    .command('explain')
    .usage('FILE:LINE [DIR] [options]')
    .description('print why a line has a finding, or why it has none')
    .argument('<FILE:LINE>', 'a line of a source file, a schema or a policy: src/app.ts:42')
    .argument(
      '[DIR]',
      'folder of the project (default: ".", or below it the one whose clauselens.json the file is under)',
    )
    .addOption(choice('-f, --format <format>', 'how it is printed', ['pretty', 'json']).default('pretty'))
    .option('-c, --config <file>', 'configuration file (default: clauselens.json in DIR)')
    .addHelpText('after', explainStatuses)
    .action(async (target: string, directory: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import('./explain/command.ts');
      end(await explainCommand(target, directory, flags, parts));
    });
  settle(explain, io);

  describePolicyCommands(program, parts, end);

  const lsp = program
    .command('lsp')
    .usage('--stdio | --node-ipc')
    .description('run the language server for an editor')
    .option('--stdio', 'speak over standard input and output')
    .option('--node-ipc', "speak over Node's channel between processes")
    .addOption(new Option('--clientProcessId <pid>', 'process of the editor').hideHelp())
    .action(async ({ stdio, nodeIpc }: { stdio?: boolean; nodeIpc?: boolean }) => {
      if (stdio === true && nodeIpc === true) throw new UsageError('choose one of --stdio and --node-ipc');
      if (stdio !== true && nodeIpc !== true)
        throw new UsageError('lsp needs a way to speak to the editor: use --stdio (or --node-ipc from Node)');
      if (nodeIpc === true && process.send === undefined)
        throw new UsageError(
          '--node-ipc works only when another Node process has started this one: use --stdio',
        );
      await parts.serve(nodeIpc === true ? 'node-ipc' : 'stdio');
      end(undefined);
    });
  settle(lsp, io);
  return program;
}

function describePolicyCommands(program: Command, parts: CliParts, end: (status: ExitStatus) => void): void {
  const { io } = parts;
  const policy = program
    .command('policy')
    .usage('clauses | match | diff')
    .description('look at how a policy is read, and at what a new version changes');
  settle(policy, io);

  const clauses = policy
    .command('clauses')
    .usage('FILE [options]')
    .description('print the clauses of a policy with what was understood of each')
    .argument('<FILE>', 'Markdown, HTML, text, DOCX or PDF file')
    .addOption(choice('-f, --format <format>', 'how they are printed', ['pretty', 'json']).default('pretty'))
    .addHelpText('after', clausesStatuses)
    .action(async (file: string, flags: ClausesFlags) => {
      const { policyClauses } = await import('./policy/clauses.ts');
      end(await policyClauses(file, flags, io));
    });
  settle(clauses, io);

  const match = policy
    .command('match')
    .usage('--policy FILE [options]')
    .description('link flows, one JSON object a line on standard input, to clauses')
    .requiredOption('-p, --policy <file...>', 'policy documents, in order of importance')
    .addOption(choice('-f, --format <format>', 'how links are printed', ['jsonl', 'pretty']).default('jsonl'))
    .addHelpText('after', matchStatuses)
    .action(async (flags: MatchFlags) => {
      const { policyMatch } = await import('./policy/match.ts');
      end(await policyMatch(flags, process.stdin, io));
    });
  settle(match, io);

  const diff = policy
    .command('diff')
    .usage('OLD NEW [options]')
    .description(
      'print what a new version of a policy changes: clauses, promises, and the findings of a project',
    )
    .argument('<OLD>', 'Markdown, HTML, text, DOCX or PDF file')
    .argument('<NEW>', 'the new version of it')
    .addOption(
      choice('-f, --format <format>', 'how it is printed', ['pretty', 'json', 'markdown']).default('pretty'),
    )
    .option('--code <dir>', 'project that is checked under both versions')
    .option('-c, --config <file>', 'configuration file (default: clauselens.json in the project)')
    .addHelpText('after', diffStatuses)
    .action(async (old: string, current: string, flags: DiffFlags) => {
      const { policyDiff } = await import('./policy/diff/command.ts');
      end(await policyDiff(old, current, flags, parts));
    });
  settle(diff, io);
}

const examples = `
Examples:
  $ clauselens check                            check the project in this folder
  $ clauselens check apps/web --format sarif -o findings.sarif
  $ clauselens check --fail-on error            only errors fail the build
  $ clauselens explain src/app.ts:42            why a line has a finding, or has none
  $ clauselens policy clauses PRIVACY.md        what was understood of a policy
  $ clauselens policy diff old.md PRIVACY.md    what a new version changes
  $ clauselens lsp --stdio                      in an editor's configuration`;

const exitStatuses = `
Exit status:
  0  no finding at or above the level of --fail-on
  1  findings at or above it
  2  the check could not run, or not as configured`;

const explainStatuses = `
A line of a source file is explained by its calls and the findings that pass through it, a line of
schema.prisma or of an entity by its model, a line of a policy by the code that rests on its clause.

Exit status:
  0  the line was explained, with findings or without
  2  there is no such file or line, the project could not be read, or its configuration has an error`;

const clausesStatuses = `
Exit status:
  0  the clauses were printed
  2  the file could not be read, or holds no clause in English`;

const matchStatuses = `
Exit status:
  0  every flow was answered, whatever the answers are
  2  a policy could not be read or holds no clause, or a line is no flow`;

const diffStatuses = `
Exit status:
  0  the versions were compared, whatever differs
  1  with --code: a finding appears that is at least a warning, or one becomes more severe
  2  a file could not be read, or the check could not run`;

/** An option with a fixed set of values, which says which one was probably meant. */
function choice(flags: string, description: string, values: readonly string[]): Option {
  const option = new Option(flags, description).choices(values);
  return option.argParser((value: string) => {
    if (values.includes(value)) return value;
    const meant = nearest(value, values);
    throw new InvalidArgumentError(
      `${meant === undefined ? '' : `Did you mean ${meant}? `}Allowed are ${values.join(', ')}.`,
    );
  });
}

/** Errors are thrown, and everything is written through `io`. */
function settle(command: Command, io: Io): void {
  command
    .exitOverride()
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => io.colours,
      getErrHasColors: () => false,
      outputError: (text, write) => write(text.replace(/^error: /, 'clauselens: ')),
    })
    .showHelpAfterError(`(${pathOf(command)} --help shows what there is)`);
}

/** As a user types it: `clauselens policy match`. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
