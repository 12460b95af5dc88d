import type { CancellationToken, Connection, ResponseError } from 'vscode-languageserver/node';
import type { Notification, Request } from '../protocol.js';

/** Answers a request of the protocol. */
export function answer<Params, Result>(
    connection: Connection,
    request: Request<Params, Result>,
    handler: (params: Params, token: CancellationToken) => Result | ResponseError | Promise<Result | ResponseError>
): void {
    connection.onRequest<unknown, void>(request.method, (params: Params, token: CancellationToken) => handler(params, token));
}

/** Sends a notification of the protocol; one that no longer reaches anybody is no error. */
export function notify<Params>(connection: Connection, notification: Notification<Params>, params: Params): void {
    connection.sendNotification(notification.method, params).catch(() => undefined);
}
