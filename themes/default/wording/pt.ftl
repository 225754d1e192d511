### As frases de todos os documentos, em português.
###
### Para mudar uma, faça no seu tema um ficheiro wording/pt.ftl só com essa frase: `chave = A frase nova.`
### Os nomes entre chavetas são postos pelo programa; podem mudar de lugar ou ficar de fora.
###
### Nenhum falante fluente verificou ainda este texto.
### No fluent speaker has checked this wording yet.
-checked = no

## Pages

page-note-back = Voltar ao texto
page-table = Tabela

front-title = Para { $name }
front-intro = Estes são os seus documentos do nosso trabalho em conjunto. São seus, para guardar.
front-papers = Os seus documentos
front-begin = Pode começar por: “{ $document }”.
front-keep = Por favor, mantenha junto tudo o que está nesta pasta.
front-questions = Tem alguma pergunta?
front-read = Ler neste ecrã
front-print = Imprimir ou guardar (PDF)

document-letter = A sua carta
document-child-letter = A carta para { $name }
document-own-letter = A carta da criança
document-summary = Um breve resumo
document-progress = O seu progresso

## The practitioner's list

list-built = De notas até { $date }
list-families = { $count ->
    [one] { $count } família
   *[other] { $count } famílias
}
list-documents = { $count ->
    [one] { $count } documento
   *[other] { $count } documentos
}
list-errors = { $count ->
    [0] Nada a corrigir
    [one] { $count } coisa a corrigir
   *[other] { $count } coisas a corrigir
}
list-warnings = { $count ->
    [one] { $count } coisa a verificar
   *[other] { $count } coisas a verificar
}
list-overdue-count = { $count ->
    [one] As notas de { $count } família estão guardadas há mais tempo do que o previsto
   *[other] As notas de { $count } famílias estão guardadas há mais tempo do que o previsto
}
list-no-families = Ainda não há famílias neste livro. Cada uma tem a sua pasta em families.

list-problems-title = A corrigir primeiro
list-book-problems = O livro inteiro
list-warnings-title = A verificar
list-families-title = Famílias
list-column-reference = Referência
list-column-folder = Pasta
list-column-status = Situação
list-column-documents = Documentos
list-column-problems = Problemas

list-no-reference = Ainda sem referência
list-none = Sem problemas
list-no-documents = Ainda nada escrito
list-letter = Carta
list-child-letter = Carta para a criança
list-summary = Resumo
list-progress = Progresso
list-web-page = página web
list-pdf = PDF
list-line = linha { $line }
list-overdue = Guardado depois de { $date }
list-films-overdue = Filmes guardados depois de { $date }

## The contact sheet of a family’s stills

sheet-title = Imagens de { $reference }
sheet-prompt = As caixas mostram o que um programa tomou por rostos. Falham-lhe alguns rostos, sobretudo os de lado, meio escondidos, desfocados ou pequenos. Veja cada imagem antes de ela sair de sua casa.
sheet-none = Ainda não há imagens na pasta desta família.
sheet-clip = Clipe { $clip }
sheet-no-clip = Nenhum clipe a usa ainda.
sheet-alt = A imagem { $file }, com as caixas indicadas em baixo
sheet-found = { $count ->
    [0] Não foi encontrado nenhum rosto por cobrir. Isso não quer dizer que não haja.
    [one] Foi encontrado { $count } rosto por cobrir.
   *[other] Foram encontrados { $count } rostos por cobrir.
}
sheet-paste = Para cobrir uma cabeça inteira em todos os documentos, junte a sua caixa às de `hide` no clipe:
sheet-paste-all = Para as cobrir a todas, esta linha tem todas as caixas, também as que já lá estão:
sheet-licence = O programa que procura rostos, SeetaFace, e a sua licença
sheet-crop = Só fica o que está dentro da linha tracejada.

status-referred = Encaminhada
status-started = Começada
status-completed = Concluída
status-ended-early = Terminada antes do fim
status-unknown = Não se sabe

## Letters

letter-title = Carta para { $name }
letter-subject = Video Interaction Guidance com { $children }
salutation = { $you ->
    [she] Cara { $name },
    [he] Caro { $name },
   *[they] Olá, { $name },
}
our-reference = A nossa referência { $reference }
page-of = Página { $page } de { $pages }
draft = Rascunho. Por favor, não envie ainda.

met = Encontrámo-nos de { $from } a { $to }.
met-in = Encontrámo-nos em { $month }.
question-intro = Começou com esta pergunta:
question-reworded = Mais tarde disse-a por outras palavras:
question-intro-shared = Começámos com esta pergunta:
question-reworded-others = Mais tarde, a pergunta passou a ser:
question-asked = { $count ->
    [one] { $names } perguntou:
   *[other] { $names } perguntaram:
}
question-asked-you = A sua pergunta:

copy-note = Esta carta foi escrita para { $clients }. Quando se dirige a quem lê, fala com { $clients }.
met-others = Encontrei-me com { $clients } de { $from } a { $to }.
met-others-in = Encontrei-me com { $clients } em { $month }.
question-intro-others = { $count ->
    [one] { $clients } começou com esta pergunta:
   *[other] { $clients } começaram com esta pergunta:
}

not-translated = A parte seguinte não foi traduzida.
not-translated-either = Esta parte também não foi traduzida.

words-title = As suas palavras
words-title-then-and-now = As suas palavras, antes e agora
words-title-of = O que disse { $name }
words-title-of-then-and-now = O que disse { $name }, antes e agora
words-child = { $children }
words-relationship = Entre nós
words-comma = ,

ratings-title = Os seus objetivos
ratings-title-others = Os objetivos
ratings-title-all-up = { $count ->
    [1] O seu objetivo subiu
    [2] Os seus dois objetivos subiram
    [3] Os seus três objetivos subiram
    [4] Os seus quatro objetivos subiram
   *[other] Todos os seus objetivos subiram
}
ratings-title-some-up = Objetivos que subiram: { $up } de { $count }
ratings-note = { $count ->
    [one] Deu ao seu objetivo um número de { $from } a { $to }.
   *[other] Deu a cada objetivo um número de { $from } a { $to }.
}
ratings-note-some = Deu a { $count ->
    [1] um
    [2] dois
    [3] três
    [4] quatro
    [5] cinco
    [6] seis
   *[other] { $count }
} dos seus objetivos um número de { $from } a { $to }.
ratings-passed = Mais alto do que esperava: { $goals }.
ratings-words-past = Além do que esperava: { $goals }.
ratings-words-passed = { $goal }: esperava { $hoped }, e agora é { $now }.
ratings-words-lower = { $goal }: no início { $start }, agora { $now }. Pode acontecer, e vale a pena falar disso.
ratings-reached = Onde esperava: { $goals }.
ratings-stayed = Ficou igual: { $goals }.
ratings-lower = Mais baixo do que no início: { $goals }. Pode acontecer, e vale a pena falar disso.
ratings-some-goals = { $count ->
    [one] { $count } objetivo
   *[other] { $count } objetivos
}
ratings-title-passed = { $title }, e acima do que esperava: { $past }
ratings-title-it-passed = { $title }, acima do que esperava
ratings-note-scales = Deu a cada objetivo um número na sua própria escala.
ratings-goal = Objetivo
ratings-start = Início
ratings-now = Agora
ratings-hoped-for = Esperado
ratings-scale = (de { $from } a { $to })
ratings-rater = – { $name }
ratings-rater-you = { $you ->
    [she] – a própria
    [he] – o próprio
   *[they] – número seu
}
ratings-set-aside = (posto de lado em { $date })

gas-much-less = muito menos do que se esperava
gas-less = menos do que se esperava
gas-as-hoped = como se esperava
gas-more = mais do que se esperava
gas-much-more = muito mais do que se esperava

what-we-saw = O que vimos
what-we-saw-intro = { $film_count ->
    [1] No filme
   *[other] Em cada filme
} procurámos os momentos em que tudo corria bem.
film-title = { $number ->
    [1] Primeiro filme
    [2] Segundo filme
    [3] Terceiro filme
    [4] Quarto filme
    [5] Quinto filme
    [6] Sexto filme
   *[other] Filme { $number }
}
film-title-date = { film-title }, { $date }
film-title-activity = { film-title }: { $activity }, { $date }
speaker-at-review = { $number ->
    [1] { $name }, na nossa primeira conversa
    [2] { $name }, na nossa segunda conversa
    [3] { $name }, na nossa terceira conversa
    [4] { $name }, na nossa quarta conversa
    [5] { $name }, na nossa quinta conversa
    [6] { $name }, na nossa sexta conversa
   *[other] { $name }, na conversa { $number }
}
said-in-line = ({ $name })
quoted = “{ $words }”

principle-attentive = Estar com atenção: olhar e dar espaço.
principle-attentive-name = Estar com atenção.
principle-encouraging = Encorajar: esperar com uma cara calorosa e dizer o que se vê.
principle-encouraging-name = Encorajar.
principle-receiving = Receber: mostrar que reparou.
principle-receiving-name = Receber.
principle-attuned = À vez e em sintonia: responder e depois passar a vez.
principle-attuned-name = À vez e em sintonia.
principle-guiding = Guiar: só a ajuda que é precisa, com uma escolha.
principle-guiding-name = Guiar.
principle-deepening = Aprofundar a conversa: partilhar ideias e voltar a aproximar-se.
principle-deepening-name = Aprofundar a conversa.
principles-again = Aqui, outra vez: { $names }.

strengths-title = O que faz e ajuda
strengths-title-others = O que ajuda

ask-again = Se quiser conversar, telefone-me para { $phone }.
thanks = { $name }, agradeço-lhe. Foi um prazer partilhar estes momentos consigo e com { $children }.
valediction = Com os melhores cumprimentos,
valediction-child = Com carinho,

films-title = Os seus filmes
films-erased = Apagámos os seus filmes.
films-kept-by-family = Tem os seus filmes, e não guardámos nenhuma cópia.
films-kept-until = Guardamos os seus filmes até { $date }, e depois apagamo-los.
copied-to = Com cópia para

logo-alt = Logótipo de { $service }
signature-alt = Assinatura de { $name }

## Charts and the page of progress

progress-title = Progresso de { $name }
progress-for = Progresso de { $names }
progress-dates = { $from } a { $to }
progress-start-now = Do início até agora
progress-along-the-way = Pelo caminho
progress-tables = Os números
progress-day = Dia
progress-day-cycle = { $date } (filme{"\u00A0"}{ $cycle })
principles-title = Princípios vistos nos clipes
principles-note = quantos clipes

chart-start = início
chart-start-number = início { $number }
chart-now = agora
chart-now-number = agora { $number }
chart-unchanged = início e agora
chart-hoped-for = esperado { $number }
chart-not-rated = sem número
chart-cycle = Filme { $number }

chart-alt-scale = Cada objetivo tem uma linha de { $from } a { $to }.
chart-alt-once = { $goal }: { $start } no início.
chart-alt-same = { $goal }: { $start } no início e { $start } agora.
chart-alt-both = { $goal }: { $start } no início, { $now } agora.
chart-alt-hoped-for = Esperado: { $number }.
chart-alt-day = { $goal }: { $start } em { $from }.
chart-alt-days = { $goal }: { $start } em { $from }, { $now } em { $to }.
chart-alt-not-rated = { $count ->
    [one] Sem número depois do filme { $cycles }.
   *[other] Sem número depois dos filmes { $cycles }.
}
chart-alt-principles = { $title }: quantos clipes de cada filme mostram cada um.
chart-alt-tables = Todos os números estão nas tabelas.

## The short letter for somebody outside the family

name-with-relationship = { $name } ({ $relationship })
name-with-birth = { $name } (data de nascimento: { $date })
summary-met = Trabalhei com { $clients } e com { $children } de { $from } a { $to }.
summary-met-in = Trabalhei com { $clients } e com { $children } em { $month }.
summary-what = No Video Interaction Guidance filmamos um bom momento entre uma pessoa adulta e uma criança, e vemos em conjunto pequenos clipes desse momento.
summary-films = Filmes: { $films }. Conversas em conjunto: { $reviews }. O nosso trabalho terminou.
summary-letter = A família tem uma carta completa, e é ela que decide a quem a mostra.
summary-ask = Se tiver alguma pergunta, telefone-me para { $phone }.

## The booklet

document-booklet = O seu livrinho
document-cycle-booklet = O livrinho do filme { $number }
list-booklet = Livrinho
list-cycle-booklet = Livrinho do filme { $number }
booklet-title = { $names }: momentos em conjunto, { $season }
booklet-moments = Momentos em conjunto, { $season }
booklet-of-film = { film-title }, { $season }
season = { $season ->
    [spring] primavera
    [summer] verão
    [autumn] outono
   *[winter] inverno
} de { $year }
season-range = { $from } a { $to }
booklet-question = A pergunta com que começou
booklet-question-shared = A pergunta com que começámos
booklet-film = { film-title }: { $activity }
booklet-next = O próximo passo
booklet-ideas = Ideias para o futuro
booklet-notes = As suas notas

list-service-report = Relatório do serviço

## Case studies, as others and the family read them

anonymous-left-out = [omitido]
anonymous-session = sessão { $number }
anonymous-in-session = na sessão { $number }
anonymous-season = { $season ->
    [spring] primavera
    [summer] verão
    [autumn] outono
   *[winter] inverno
}
anonymous-in-season = { $season ->
    [spring] na primavera
    [summer] no verão
    [autumn] no outono
   *[winter] no inverno
}
anonymous-ages = { $from ->
    [0] menos de um ano
   *[other] entre { $from } e { $to } anos
}
anonymous-of-ages = { $from ->
    [0] menos de um ano
   *[other] entre { $from } e { $to } anos
}
anonymous-kin = { $pronoun ->
    [she] { $role } da menina
    [he] { $role } do menino
   *[none] { $role } da criança
}
anonymous-role = { $role }
anonymous-practitioner = a pessoa que acompanhou a família
anonymous-the-family = a família
anonymous-family = família
family-review-part = { $part ->
    [helping-question] Pergunta de ajuda
    [goal] Objetivo
    [level] O que querem dizer os níveis
    [for-child] Palavras para a criança
    [for-relationship] Palavras para a relação
    [setting] Onde filmámos
    [activity] O que fizeram
    [caption] Por baixo da imagem
    [alternative] A imagem em palavras
    [words] Palavras sobre um momento do filme
    [strength] Ponto forte
    [next] Próximo passo
    [feedback] Palavras sobre o nosso trabalho
   *[other] Texto
}
family-review-title = A sua história, contada sem os vossos nomes
family-review-intro = Isto é o que outras pessoas leriam sobre o nosso trabalho em conjunto. Leia com calma. Pode dizer sim ou não, e pode pedir para mudar ou tirar qualquer parte.
family-review-mind = Também pode mudar de ideias mais tarde. Nesse caso, retiramos tudo.
family-review-changed = O que mudámos para ninguém saber que são vocês
family-review-names = A sua família tem aqui outros nomes: { $names }.
family-review-others = As outras pessoas não têm nome aqui. Diz-se o que fazem ou o que são para a criança.
family-review-places = Os lugares e as escolas não têm nome aqui. Diz-se apenas o que são.
family-review-days = Não há datas nem idades exatas. Há o número do nosso encontro, a estação do ano ou alguns anos.
family-review-numbers = Moradas, números de telefone e coisas assim ficam de fora.
family-review-story = A história
family-review-beside = O que mais se mostra

page-before = Página anterior
page-after = Página seguinte
front-fold = Imprimir para dobrar (PDF)
fold-title = Como imprimir e dobrar o livrinho
fold-print = Abra “{ front-fold }” e imprima: nos dois lados, virar na margem curta, tamanho real.
fold-order = Mantenha as folhas por ordem, com a capa por fora.
fold-fold = Dobre-as todas juntas ao meio. Duas pequenas marcas nas páginas do meio mostram onde.
fold-staple = Ponha dois agrafos na dobra. Agulha e linha também servem.
list-print-edition = PDF para dobrar
