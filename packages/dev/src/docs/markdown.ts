// The little Markdown that the reference is made of.

export function heading(level: number, text: string): string {
    return `${'#'.repeat(level)} ${text}`;
}

export function bullets(items: readonly string[]): string {
    return items.map(item => `- ${item.replace(/\s*\n\s*/g, ' ')}`).join('\n');
}

export function fence(language: string, text: string): string {
    return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
