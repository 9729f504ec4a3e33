/** The words of the command `trace`. Keys and {slots} as in `../en.ts`. */
export const enCli = {
  "cli.usage": "Usage: npm run -s trace -- FILE [--cycles N] [--ndjson]   (FILE may be - for standard input)",
  "cli.no-file": "Which document? Give a file, or - for standard input.",
  "cli.one-file":
    "One file at a time: {first} and {second} were given. To check many documents, put one on each line and use --ndjson.",
  "cli.unknown-option": "There is no option {option}.",
  "cli.cycles": "--cycles needs a whole number from 1 to {most}; found {found}.",
  "cli.missing-file": "There is no file {file}.",
  "cli.directory": "{file} is a folder.",
  "cli.unreadable": "{file} cannot be read ({reason}).",
} as const
