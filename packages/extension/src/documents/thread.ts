import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import type { Told } from '../export/protocol.js';
import { uiLanguage } from '../settings.js';
import type { JobAnswer, JobMessage, Jobs } from './jobs.js';

/** What a person can mend, in their language. */
export class MendableError extends Error {
    constructor(told: Told) {
        super(told[uiLanguage()]);
    }
}

const ENDED = 'The documents thread has ended.';

/** A thread that writes and reads documents, for as long as one command runs. */
export class DocumentsThread implements vscode.Disposable {
    private readonly worker: Worker;
    private ended = false;

    constructor(extensionUri: vscode.Uri) {
        this.worker = new Worker(vscode.Uri.joinPath(extensionUri, 'dist', 'documents.cjs').fsPath);
    }

    /**
     * Has one job done; the next may be asked when it has ended.
     * @throws {MendableError} for what a person can mend
     * @throws {vscode.CancellationError} when it was cancelled: the thread has then ended
     */
    ask<Kind extends keyof Jobs>(kind: Kind, takes: Jobs[Kind]['takes'], token?: vscode.CancellationToken): Promise<Jobs[Kind]['gives']> {
        if (this.ended) {
            // What the thread had done when it was told to end may still arrive, and is no answer to this.
            return Promise.reject(new Error(ENDED));
        }
        return new Promise((resolve, reject) => {
            const settled = new AbortController();
            const on = <Value>(event: string, handler: (value: Value) => void): void => {
                this.worker.once(event, handler);
                settled.signal.addEventListener('abort', () => this.worker.off(event, handler));
            };
            const end = (settle: () => void): void => {
                settled.abort();
                cancelling?.dispose();
                settle();
            };
            const cancelling = token?.onCancellationRequested(() => end(() => {
                this.dispose();
                reject(new vscode.CancellationError());
            }));
            on<JobAnswer>('message', answer => end(() => {
                if (answer.ok) {
                    resolve(answer.gives as Jobs[Kind]['gives']);
                } else {
                    reject('told' in answer ? new MendableError(answer.told) : new Error(answer.fault));
                }
            }));
            on<Error>('error', error => end(() => reject(error)));
            on('exit', () => end(() => reject(new Error(ENDED))));
            this.worker.postMessage({ kind, takes } satisfies JobMessage);
        });
    }

    dispose(): void {
        this.ended = true;
        void this.worker.terminate();
    }
}
