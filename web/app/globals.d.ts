/** Written in by the build: what this version is called. */
declare const __VERSION__: string;
