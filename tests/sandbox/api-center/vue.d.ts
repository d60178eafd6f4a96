// Declares the type of a Vue component file for the compiler.
declare module "*.vue" {
  import type { Component } from "vue";
  const component: Component;
  export default component;
}
