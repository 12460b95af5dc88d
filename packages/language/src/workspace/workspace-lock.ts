/**
 * The one place through which everything that changes the workspace goes: files that came and went, edits, configurations, folders.
 * Langium hands on what fails there to whoever asked, and an event of an editor has nobody who takes it: in Node the process would
 * end. Here it is told, and the next change goes on with what was left undone.
 */
import { DefaultWorkspaceLock, type Cancellation, type MaybePromise } from 'langium';

export class MspWorkspaceLock extends DefaultWorkspaceLock {
    /** Told of every fault; replaceable, since standard error is not everywhere. */
    onFault: (error: unknown) => void = error => console.error('A change of the workspace failed:', error);

    override write(action: (token: Cancellation.CancellationToken) => MaybePromise<void>): Promise<void> {
        return super.write(action).catch((error: unknown) => this.onFault(error));
    }
}
