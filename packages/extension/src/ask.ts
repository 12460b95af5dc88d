import type { CancellationToken, Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Notification, Request } from './protocol.js';

/** Sends a request of the protocol to the language server. */
export function ask<Params, Result>(client: LanguageClient, request: Request<Params, Result>, params: Params, token?: CancellationToken): Promise<Result> {
    return client.sendRequest<Result>(request.method, params, token);
}

/** Hears a notification of the protocol, also from a server that was restarted. */
export function hear<Params>(client: LanguageClient, notification: Notification<Params>, handler: (params: Params) => void): Disposable {
    return client.onNotification(notification.method, handler);
}
