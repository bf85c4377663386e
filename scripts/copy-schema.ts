// Puts the schema of the record beside the compiled code, which reads it from there.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const schema = join('store', 'schema.sql')
copyFileSync(join(root, 'src', schema), join(root, 'dist', schema))
