import type { Annotated, CleanDocument, Layer, Layers } from '../model/annotation.ts'

/** A step that reads some layers of a document and adds one. Pure and total: no text makes it throw. */
export interface Stage<Needs extends Layer, Gives extends Layer> {
  readonly name: string
  readonly needs: readonly Needs[]
  readonly gives: Gives
  run(document: Annotated<Needs>): Layers[Gives]
}

/** Declares a stage; the types hold it to the layers that it names. */
export function defineStage<Needs extends Layer, Gives extends Layer>(
  stage: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return stage
}

/** Stages in order. One whose needs no earlier stage gives does not compile. */
export interface Pipeline<Has extends Layer> {
  use<Needs extends Has, Gives extends Layer>(stage: Stage<Needs, Gives>): Pipeline<Has | Gives>
  run(document: CleanDocument): Annotated<Has>
}

/** An empty pipeline. */
export function pipeline(): Pipeline<never> {
  return build<never>((document) => document)
}

function build<Has extends Layer>(run: (document: CleanDocument) => Annotated<Has>): Pipeline<Has> {
  return {
    run,
    use: <Needs extends Has, Gives extends Layer>(stage: Stage<Needs, Gives>) =>
      build<Has | Gives>((document) => {
        const annotated = run(document)
        const layer = { [stage.gives]: stage.run(annotated as Annotated<Needs>) }
        // The layer just made is the one the stage declares; TypeScript cannot follow a computed key.
        return { ...annotated, ...layer } as Annotated<Has | Gives>
      }),
  }
}
