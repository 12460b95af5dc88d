/** Prints on the standard output, and waits until a pipe has taken all of it. */
export function print(content: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => process.stdout.write(content, error => error ? reject(error) : resolve()));
}
