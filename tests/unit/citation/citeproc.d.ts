declare module 'citeproc' {
  namespace CSL {
    interface Sys {
      retrieveLocale(lang: string): unknown;
      retrieveItem(id: string): unknown;
    }
    class Engine {
      constructor(sys: Sys, style: unknown, lang: string, force: boolean);
      setOutputFormat(format: 'text' | 'html'): void;
      updateItems(ids: string[]): void;
      makeBibliography(): [unknown, string[]] | false;
      makeCitationCluster(items: { id: string }[]): string;
    }
  }
  export default CSL;
}
