import type { FromWebview, ToWebview } from '../protocol.js';

const TIMEOUT_MS = 10_000;

/** Asks a webview what is to be read in it. */
export class WebviewText {
    private readonly waiting = new Map<number, (text: string) => void>();
    private next = 0;

    constructor(private readonly post: (message: ToWebview) => void) {}

    /** @throws when the webview does not answer */
    read(): Promise<string> {
        return new Promise((resolve, reject) => {
            const id = this.next++;
            const timer = setTimeout(() => {
                this.waiting.delete(id);
                reject(new Error('The preview does not answer.'));
            }, TIMEOUT_MS);
            this.waiting.set(id, text => {
                clearTimeout(timer);
                resolve(text);
            });
            this.post({ type: 'readText', id });
        });
    }

    answered({ id, text }: Extract<FromWebview, { type: 'text' }>): void {
        this.waiting.get(id)?.(text);
        this.waiting.delete(id);
    }
}
