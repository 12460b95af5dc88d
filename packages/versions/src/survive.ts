/**
 * Keeps a server alive. What goes on without anybody waiting for it (a notification, a registration that a client refuses, a listener)
 * has nobody who takes its fault either, and Node would end the process: with it the findings of every file, and at the next start the
 * same again.
 */

/** From now on a fault that nobody took is told on standard error, and the process goes on. */
export function surviveFaults(): void {
    process.on('unhandledRejection', told);
    process.on('uncaughtException', told);
}

function told(fault: unknown): void {
    console.error('A fault that nobody took:', fault);
}
