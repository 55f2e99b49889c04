declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string, options: { generateGraph: boolean });
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
