/** A mistake of the person who typed the command: told in one line, without a stack, with exit code 2. */
export class UsageError extends Error {}
