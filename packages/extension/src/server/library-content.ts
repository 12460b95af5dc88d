import { ErrorCodes, ResponseError, type Connection } from 'vscode-languageserver/node';
import { shippedLibraryText } from '@msp/language';
import { LibraryContentRequest } from '../protocol.js';
import { answer } from './answer.js';

/** Answers with the text of a library file that ships inside. */
export function registerLibraryContent(connection: Connection): void {
    answer(connection, LibraryContentRequest, ({ uri }) => {
        const text = shippedLibraryText(uri);
        return text === undefined ? new ResponseError(ErrorCodes.InvalidParams, `No library ships as ${uri}.`) : { text };
    });
}
