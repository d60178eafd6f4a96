// Angular compiles its templates in the browser here: the bundle holds its compiler.
import { VERSION as compiler } from "@angular/compiler";
import { Component } from "@angular/core";
import { FormsModule } from "@angular/forms";
import { MatAutocompleteModule } from "@angular/material/autocomplete";
import { MatFormFieldModule } from "@angular/material/form-field";
import { MatInputModule } from "@angular/material/input";
import { MatSelectModule } from "@angular/material/select";
import { bootstrapApplication } from "@angular/platform-browser";
import "./angular-material.css";
import { fields, first, optionOf, optionsOf, tell, variant } from "../form.js";

const template = `@for (field of fields; track field.name) {
  <div>
    <mat-form-field>
      <mat-label>{{ field.label }}</mat-label>
      @if (field.type !== "choice") {
        <input matInput [type]="field.type" [(ngModel)]="state[field.name]" />
      } @else if (search) {
        <input matInput [(ngModel)]="state[field.name]" [matAutocomplete]="found" />
        <mat-autocomplete #found [displayWith]="show[field.name]" requireSelection>
          @for (option of matching(field.name); track option.value) {
            <mat-option [value]="option.value">{{ option.label }}</mat-option>
          }
        </mat-autocomplete>
      } @else {
        <mat-select [(ngModel)]="state[field.name]">
          @for (option of options(field.name); track option.value) {
            <mat-option [value]="option.value">{{ option.label }}</mat-option>
          }
        </mat-select>
      }
    </mat-form-field>
  </div>
}`;

class Form {
  fields = fields;
  search = variant === "search" && compiler.full !== "";
  state = { ...first };
  options = optionsOf;
  show = Object.fromEntries(fields.map(({ name }) => [name, (value) => this.labelOf(name, value)]));

  constructor() {
    tell(() => ({ ...this.state }));
  }

  labelOf(name, value) {
    return value ? (optionOf(name, value)?.label ?? "") : "";
  }

  /** What fits what is typed; all of them once one is chosen. */
  matching(name) {
    const typed = this.state[name] ?? "";
    if (optionOf(name, typed)) return optionsOf(name);
    return optionsOf(name).filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
  }
}

const imports = [FormsModule, MatAutocompleteModule, MatFormFieldModule, MatInputModule, MatSelectModule];
const AppForm = Component({ selector: "#app", imports, template })(Form);

void bootstrapApplication(AppForm);
