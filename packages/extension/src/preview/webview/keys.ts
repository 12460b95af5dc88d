/** The keys that mean something everywhere in the preview. What is handled here is kept from the editor around it. */
export interface KeyActions {
    readonly find: () => void;
    readonly findNext: (by: 1 | -1) => void;
    readonly zoom: (by: 1 | 0 | -1) => void;
    readonly back: () => void;
    /** Through the changes of a comparison, or the findings. */
    readonly step: (by: 1 | -1) => void;
    /** @returns whether there was something to leave */
    readonly escape: () => boolean;
}

export function listenToKeys(actions: KeyActions): void {
    document.addEventListener('keydown', event => {
        if (handle(event, actions)) {
            event.preventDefault();
            event.stopPropagation();
        }
    }, { capture: true });
}

function handle({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent, actions: KeyActions): boolean {
    const command = (ctrlKey || metaKey) && !altKey;
    const zoom = command ? ({ '+': 1, '=': 1, '-': -1, _: -1, 0: 0 } as const)[key] : undefined;
    if (zoom !== undefined) {
        actions.zoom(zoom);
    } else if (command && !shiftKey && key.toLowerCase() === 'f') {
        actions.find();
    } else if (key === 'F3') {
        actions.findNext(shiftKey ? -1 : 1);
    } else if (key === 'F7') {
        actions.step(shiftKey ? -1 : 1);
    } else if (altKey && !ctrlKey && key === 'ArrowLeft') {
        actions.back();
    } else {
        return key === 'Escape' && actions.escape();
    }
    return true;
}
