/** `@types/hyphen` names the folders, which Node does not resolve in ES modules. */
declare module 'hyphen/*/index.js' {
    const hyphenator: {
        readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string; readonly minWordLength: number }) => string;
    };
    export default hyphenator;
}
