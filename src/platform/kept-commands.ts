/** What popup and panel may ask of the background about integrations that are kept in this browser. */
import type { Environment } from '../domain/environment.ts';
import type { ListedProject } from '../domain/listed-project.ts';
import type { ReferenceSet } from '../domain/reference-set.ts';

/** Left out: the window is not a private one. */
export interface InWindow {
  readonly isPrivate?: boolean | undefined;
}

/** An integration that somebody sets up in this browser. */
export interface NewIntegration {
  /** The one it will have: a second press, after an answer that was lost, keeps no second one. */
  readonly id?: string | undefined;
  readonly companyId: string;
  /** `null` where nobody has said it. */
  readonly companyName: string | null;
  readonly environment: Environment;
  readonly name: string;
  readonly appName: string;
  readonly portalUrl: string | null;
  readonly referenceSet: ReferenceSet;
}

/** The same as far as the user has got with it. */
export interface IntegrationDraft {
  /** See `NewIntegration`. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly appName: string;
  readonly portalUrl: string;
  /** It has a client key of its own, which is asked for once it is kept. */
  readonly isCustom: boolean;
  readonly referenceSet: ReferenceSet | null;
  /** On whose page it was entered last; `null` until it was on one. */
  readonly companyId: string | null;
  /** The user went back to the integrations meanwhile. */
  readonly isLeft: boolean;
}

/** What is left out stays; whoever changes anything has come back to it. */
export type DraftChange = { readonly [Key in keyof IntegrationDraft]?: IntegrationDraft[Key] | undefined };

/** What is left out stays. */
export type IntegrationChange = {
  readonly [Key in 'name' | 'appName' | 'portalUrl' | 'referenceSet']?: NewIntegration[Key] | undefined;
};

/** What was entered about an integration that is kept already, as far as it has not been pressed yet. */
export interface SettingsDraft {
  /** `null` where they are as they were. */
  readonly names: { readonly name: string; readonly appName: string; readonly portalUrl: string } | null;
  readonly isReplacing: boolean;
  /** The projects that may take the place of those that are kept. */
  readonly referenceSet: ReferenceSet | null;
}

export interface KeptCommands {
  /** Whether a backend is connected, or an integration kept in this browser. */
  'integrations.exist': { input: null; answer: boolean };
  /** Keeps an integration in this browser. The answer is its id. */
  'integration.create': { input: NewIntegration & InWindow; answer: string };
  'integration.change': { input: { integrationId: string; change: IntegrationChange }; answer: null };
  /** The user's own word on entries of the integration's list: each as it is, and what becomes of it. */
  'entries.change': {
    input: { integrationId: string; changes: { entry: ListedProject; becomes: ListedProject | null }[] };
    answer: null;
  };
  'integration.remove': { input: { integrationId: string }; answer: null };
  /** "New integration" as far as the user has got with it, `null` where nobody is at it; with the apps of the company. */
  'draft.read': {
    input: InWindow & { companyId: string | null; environment?: Environment | undefined };
    answer: { draft: IntegrationDraft | null; appNames: readonly string[] };
  };
  'draft.change': { input: DraftChange & InWindow; answer: null };
  'draft.discard': { input: InWindow; answer: null };
  'settings-draft.read': { input: { integrationId: string }; answer: SettingsDraft | null };
  'settings-draft.keep': { input: { integrationId: string; draft: SettingsDraft }; answer: null };
}
