/** Ends the command with what went wrong; a stack only where nobody foresaw it. */
export function fail(error: unknown): never {
    console.error(`\n${error instanceof Error ? (error.constructor === Error ? error.message : error.stack) : error}`);
    process.exit(1);
}
