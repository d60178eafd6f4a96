// Declares the few parts of Mozilla's linter that its test uses: the package has no types of its own.
declare module "addons-linter" {
  interface Finding {
    code: string;
    file?: string;
    message: string;
  }
  interface Linted {
    errors: Finding[];
    warnings: Finding[];
    notices: Finding[];
  }
  interface Linter {
    createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): {
      run(): Promise<Linted>;
    };
  }
  const linter: Linter;
  export default linter;
}
