import * as vscode from 'vscode';

/** After a cursor moved, or after the preview had its word, an editor's scrolling is only the consequence. */
const CONSEQUENCE_MS = 300;
const PAUSE_MS = 60;

/** Keeps an editor and a preview at the same place, without one answering the other for ever. */
export class EditorScroll {
    private quietUntil = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;

    cursorMoved(): void {
        this.quiet();
    }

    /** Tells the first visible place, when a person scrolled there. */
    editorScrolled(editor: vscode.TextEditor, tell: (offset: number) => void): void {
        if (!enabled() || Date.now() < this.quietUntil) {
            return;
        }
        clearTimeout(this.timer);
        this.timer = setTimeout(() => {
            const [first] = editor.visibleRanges;
            if (first) {
                tell(editor.document.offsetAt(first.start));
            }
        }, PAUSE_MS);
    }

    /** Scrolls the editor that has the file to a place. */
    previewScrolled(editor: vscode.TextEditor | undefined, offset: number): void {
        if (enabled() && editor) {
            this.quiet();
            const place = editor.document.positionAt(offset);
            editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
        }
    }

    private quiet(): void {
        this.quietUntil = Date.now() + CONSEQUENCE_MS;
        clearTimeout(this.timer);
    }
}

function enabled(): boolean {
    return vscode.workspace.getConfiguration('msp').get<boolean>('preview.scrollTogether', true);
}
