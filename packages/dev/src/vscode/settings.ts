/** VS Code's own light and dark default, and its two themes of high contrast. */
export const themes = { light: 'Light 2026', dark: 'Dark 2026', 'high-contrast': 'Default High Contrast', 'high-contrast-light': 'Default High Contrast Light' } as const;

export type Theme = keyof typeof themes;

/** A quiet VS Code: nothing on the screen that is not ours, nothing that asks, nothing that goes out to the network. */
export const quietSettings: Readonly<Record<string, unknown>> = {
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.enableExperiments': false,
    'chat.disableAIFeatures': true,
    'chat.commandCenter.enabled': false,
    'extensions.ignoreRecommendations': true,
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'npm.fetchOnlinePackageInfo': false,
    'git.enabled': false,
    'security.workspace.trust.enabled': false
};

/** On top of those, for tests: no animation, no delay, no blinking cursor, so that a screenshot shows the same every time. */
export const testSettings: Readonly<Record<string, unknown>> = {
    ...quietSettings,
    'editor.cursorBlinking': 'solid',
    'editor.cursorSmoothCaretAnimation': 'off',
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    // Tooltips of buttons and list rows get in the way of the mouse.
    'workbench.hover.delay': 60_000,
    'workbench.reduceMotion': 'on',
    'files.autoSave': 'off',
    'window.confirmBeforeClose': 'never'
};
