import { nearest } from '@kycuong/rules/nearest';
import { CliProblem } from './cli-problem.ts';
import { commands } from './command-table.ts';
import { type Command, type ExitCode, exitCodes, type Surroundings } from './command.ts';
import { commandHelp, overview } from './help.ts';
import { readCall } from './read-call.ts';
import { toolkitVersion } from './toolkit-version.ts';

/** Runs one command line and returns its exit code. */
export async function runCommand(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const language = languageOf(words);
  try {
    return await dispatch(words, surroundings, language);
  } catch (error) {
    if (!(error instanceof CliProblem)) throw error;
    surroundings.remark(`kycuong: ${error.words[language]}`);
    return error.exitCode;
  }
}

async function dispatch(
  words: readonly string[],
  surroundings: Surroundings,
  language: 'vi' | 'en',
): Promise<ExitCode> {
  const command = findCommand(words);
  if (!command) {
    if (words.includes('--version')) surroundings.answer(toolkitVersion());
    else if (words.includes('--help')) surroundings.answer(overview(commands, language));
    else throw unknownCommand(words);
    return exitCodes.done;
  }
  const call = readCall(command, words.slice(command.name.split(' ').length), surroundings);
  if (call.options.help) {
    call.answer(commandHelp(command, language));
    return exitCodes.done;
  }
  return command.run(call);
}

function findCommand(words: readonly string[]): Command | undefined {
  return commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
}

/** Before anything is known to be well-formed: also a refusal speaks the caller's language. */
function languageOf(words: readonly string[]): 'vi' | 'en' {
  const at = words.indexOf('--lang');
  return words.includes('--lang=en') || (at !== -1 && words[at + 1] === 'en') ? 'en' : 'vi';
}

function unknownCommand(words: readonly string[]): CliProblem {
  const said = words
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ');
  const names = commands.map(({ name }) => name);
  const meant = nearest(said, names);
  const list = names.map((name) => `\`${name}\``).join(', ');
  return new CliProblem(exitCodes.badInput, {
    vi: `không có lệnh \`${said}\`; ${meant ? `có phải là \`${meant}\`?` : `các lệnh: ${list}`}`,
    en: `there is no command \`${said}\`; ${meant ? `did you mean \`${meant}\`?` : `the commands are ${list}`}`,
  });
}
