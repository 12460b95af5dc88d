/**
 * Runs a job one at a time, and once more when it was asked for while it ran: of many requests in a row only the last
 * matters, and a slow server is never asked twice at once.
 */
export class Latest {
    private running: Promise<void> | undefined;
    private again = false;

    constructor(private readonly job: () => Promise<void>) {}

    /** Resolves when a run that began after this call has ended. The job must not reject. */
    request(): Promise<void> {
        if (this.running) {
            this.again = true;
            return this.running;
        }
        this.running = this.drain();
        return this.running;
    }

    private async drain(): Promise<void> {
        try {
            do {
                this.again = false;
                await this.job();
            } while (this.again);
        } finally {
            this.running = undefined;
        }
    }
}
