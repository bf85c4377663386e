import { render } from 'preact'
import { Pages } from './frame/pages.tsx'
import './styles/all.css'

const place = document.getElementById('pages')
if (place !== null) render(<Pages />, place)
