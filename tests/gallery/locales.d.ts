declare module 'virtual:locales' {
  const messages: unknown;
  export default messages;
}
