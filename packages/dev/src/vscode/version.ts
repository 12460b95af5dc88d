/** The npm package that carries VS Code's own server and web client. Its minor version is VS Code's plus 0; see its release notes. */
export const codeServer = { name: 'code-server', version: '4.139.1' } as const;
