import type { Connection } from 'vscode-languageserver/node';
import { levelEdit, type MspSharedServices } from '@msp/language';
import { LevelEditRequest, type WorkspaceEditShape } from '../protocol.js';
import { answer } from './answer.js';

/** Answers with the edit that gives a rule a level where a file's configuration is kept. */
export function registerLevels(connection: Connection, shared: MspSharedServices): void {
    answer(connection, LevelEditRequest, ({ uri, code, level }) => levelEdit(shared, uri, code, level) as WorkspaceEditShape);
}
