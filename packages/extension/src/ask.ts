import type { CancellationToken, Disposable } from 'vscode';
import { LSPErrorCodes, ResponseError, type LanguageClient } from 'vscode-languageclient/node';
import type { Notification, Request } from './protocol.js';

/** Sends a request of the protocol to the language server. */
export function ask<Params, Result>(client: LanguageClient, request: Request<Params, Result>, params: Params, token?: CancellationToken): Promise<Result> {
    // A token that is not there would be sent as a second parameter.
    return token ? client.sendRequest<Result>(request.method, params, token) : client.sendRequest<Result>(request.method, params);
}

const RETRIES = 20;
const RETRY_MS = 300;

/** Asks again as long as somebody types meanwhile. */
export async function askPatiently<Params, Result>(client: LanguageClient, request: Request<Params, Result>, params: Params): Promise<Result> {
    for (let tries = 0; ; tries++) {
        try {
            return await ask(client, request, params);
        } catch (error) {
            if (!isTransient(error) || tries === RETRIES) {
                throw error;
            }
            await new Promise(resolve => setTimeout(resolve, RETRY_MS));
        }
    }
}

/** The text changed while the server was at it: asking again is all it takes. */
export function isTransient(error: unknown): boolean {
    return error instanceof ResponseError
        && ([LSPErrorCodes.ContentModified, LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled] as number[]).includes(error.code);
}

/** Hears a notification of the protocol, also from a server that was restarted. */
export function hear<Params>(client: LanguageClient, notification: Notification<Params>, handler: (params: Params) => void): Disposable {
    return client.onNotification(notification.method, handler);
}
