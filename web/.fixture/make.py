import json
T=open('tests/cases/earningscall_blocks/two_legs/input.txt').read()
a=json.load(open('/tmp/web-native.json'))
P=[('p1','Operator','operator',None,None),('p2','Dana Whitlock','ir','Head of Investor Relations','Lumenra Group'),('p3','Mei Duan','executive','Chief Executive Officer',None),('p4','Victor Lam','executive','Chief Financial Officer',None),('p5','Orla Bexley','executive','Chief Executive Officer, Lumenra International',None),('p6','Interpreter','interpreter',None,None),('p7','Harold Quan','executive','Chairman',None),('p8','Noelle Farrant','analyst',None,'Harbour & Pike'),('p9','Tomas Reinholt','analyst',None,'Castellan Securities'),('p10','Imogen Vasquez','analyst',None,'Northgate Research')]
a['participants']=[dict(id=i,name=n,role=r,title=t,organization=o,labels=[],aliases=[],confidence=.9,evidence=[]) for i,n,r,t,o in P]
who='p1 p2 p2 p3 p4 p2 p1 p8 p6 p4 p6 p3 p6 p2 p1 p9 p6 p3 p6 p1 p10 p6 p5 p6 p7 p2 p1'.split()
kind='welcome safe_harbor procedural prepared prepared procedural operator question interpretation answer interpretation answer interpretation procedural operator question interpretation answer interpretation operator question interpretation answer interpretation answer closing closing'.split()
ren={8:7,10:9,12:11,16:15,18:17,21:20,23:22}
roles={p[0]:p[2] for p in P}
for i,t in enumerate(a['turns']):
    t['speaker']=who[i]; t['role']=roles[who[i]]; t['kind']=kind[i]; t['confidence']=.55 if i==22 else .93
    t['renders']=f't{ren[i]+1}' if i in ren else None
    if i in (11,17): t['machineTranslated']=True
    t['section']='s1' if i<2 else 's2' if i<6 else 's3' if i<26 else 's4'
tid=lambda i:f't{i+1}'
a['sections']=[dict(id='s1',kind='opening',span=[a['turns'][0]['span'][0],a['turns'][1]['span'][1]],turns=['t1','t2']),dict(id='s2',kind='prepared_remarks',span=[a['turns'][2]['span'][0],a['turns'][5]['span'][1]],turns=[tid(i) for i in range(2,6)]),dict(id='s3',kind='qa',span=[a['turns'][6]['span'][0],a['turns'][24]['span'][1]],turns=[tid(i) for i in range(6,25)]),dict(id='s4',kind='closing',span=[a['turns'][25]['span'][0],a['turns'][26]['span'][1]],turns=['t26','t27'])]
def sp(q,n=0):
    at=-1
    for _ in range(n+1): at=T.index(q,at+1)
    return [at,at+len(q)]
def turn_at(o):
    for t in a['turns']:
        if t['span'][0]<=o<t['span'][1]: return t
Q=[]
def q(text,kind,value,unit,within=None,low=None,high=None,bound=None):
    s=sp(text) if within is None else (lambda w:[w[0]+T[w[0]:w[1]].index(text),w[0]+T[w[0]:w[1]].index(text)+len(text)])(within)
    for e in Q:
        if e['span']==s: return e['id']
    Q.append(dict(id=f'q{len(Q)+1}',span=s,kind=kind,value=value,low=low,high=high,unit=unit,approximate=False,bound=bound,turn=turn_at(s[0])['id'],confidence=.95,evidence=[]))
    return Q[-1]['id']
F=[]
def f(clause,metric,mt,entity=None,val=None,chg=None,prior=None,dup=None,status='actual',driver=None,n=0):
    s=sp(clause,n); t=turn_at(s[0])
    m=sp(mt); 
    qv=q(*val,within=s) if val else None; qp=q(*prior,within=s) if prior else None
    c=None
    if chg: c=dict(direction=chg[0],quantity=q(*chg[1],within=s) if chg[1] else None,basis=chg[2] if len(chg)>2 else None)
    F.append(dict(id=f'f{len(F)+1}',span=s,metric=metric,metricText=m,entity=entity,value=qv,change=c,prior=qp,period='d1',status=status,driver=sp(driver) if driver else None,speaker=t['speaker'],turn=t['id'],duplicateOf=dup,confidence=.88,evidence=[]))
cny=lambda t,v:(t,'money',v,'CNY'); pc=lambda t,v:(t,'percent',v,'%')
f('Group revenue grew 9% year over year','revenue','Group revenue',None,None,('up',pc('9%',9),'yoy'))
f('Lumenra Cloud revenue increased by 30%. 2%','revenue','Lumenra Cloud revenue','Lumenra Cloud',None,('up',pc('30%. 2%',32),'yoy'))
f('Orders rose by 22% from a year ago','orders','Orders','Lumenra International',None,('up',pc('22%',22),'yoy'),driver='with the strongest growth in the Gulf')
f('Total revenue was RMB $86.4 billion, an increase of 9%','revenue','Total revenue',None,cny('RMB $86.4 billion',86400000000),('up',pc('9%',9),'yoy'))
f('Consolidated adjusted beta increased by 12% to RMB 11.2 billion','adjusted EBITDA','adjusted beta',None,cny('RMB 11.2 billion',11200000000),('up',pc('12%',12),'yoy'))
f('Net income was RMB 7.9 billion compared to RMB 7.1 billion in the same quarter last year','net income','Net income',None,cny('RMB 7.9 billion',7900000000),('up',None,'yoy'),cny('RMB 7.1 billion',7100000000))
f('Diluted earnings per ADS were RMB 3.16, up 14%','diluted EPS','Diluted earnings per ADS',None,('RMB 3.16','per_unit',3.16,'CNY/ADS'),('up',pc('14%',14),'yoy'))
f('Free cash flow was an outflow of RMB 2.4 billion','free cash flow','Free cash flow',None,cny('RMB 2.4 billion',-2400000000),None,driver='higher spending on data centers')
f('Capital expenditures were RMB 6.8 billion','capital expenditure','Capital expenditures',None,cny('RMB 6.8 billion',6800000000))
f('repurchased 12 million ADSs for a total of U.S. dollar $350 million','share repurchases','repurchased',None,('U.S. dollar $350 million','money',350000000,'USD'))
f('Cost of revenue ratio fell by 1 percentage point to 61%','cost of revenue ratio','Cost of revenue ratio',None,pc('61%',61),('down',('1 percentage point','points',1,'pp')))
f('Revenue from Brightcart was RMB 51.7 billion, an increase of 6%','revenue','Revenue','Brightcart',cny('RMB 51.7 billion',51700000000),('up',pc('6%',6),'yoy'))
f("Brightcart's adjusted EBITDA was RMB 12.6 billion compared to RMB 12.1 billion a year ago",'adjusted EBITDA',"adjusted EBITDA",'Brightcart',cny('RMB 12.6 billion',12600000000),('up',None,'yoy'),cny('RMB 12.1 billion',12100000000),driver='better merchant tools')
f('Revenue from Lumenra Cloud was RMB 14.9 billion, an increase of 32%','revenue','Revenue from Lumenra Cloud','Lumenra Cloud',cny('RMB 14.9 billion',14900000000),('up',pc('32%',32),'yoy'))
f('Adjusted EBITDA from Lumenra Cloud increased by 40% to RMB 2.1 billion','adjusted EBITDA','Adjusted EBITDA','Lumenra Cloud',cny('RMB 2.1 billion',2100000000),('up',pc('40%',40),'yoy'))
f('Lumenra International revenue was RMB 13.2 billion, an increase of 18%','revenue','Lumenra International revenue','Lumenra International',cny('RMB 13.2 billion',13200000000),('up',pc('18%',18),'yoy'))
f('Its adjusted EBITDA was a loss of $640 million compared to a loss of RMB 980 million in the same quarter last year','adjusted EBITDA','Its adjusted EBITDA','Lumenra International',cny('$640 million',-640000000),('up',None,'yoy'),cny('RMB 980 million',-980000000),driver='unit economics improved')
f('Parsilway revenue grew 4% to RMB 6.6 billion','revenue','Parsilway revenue','Parcelway',cny('RMB 6.6 billion',6600000000),('up',pc('4%',4),'yoy'))
f('Revenue grew 6% while orders grew by double digits','revenue','Revenue grew','Brightcart',None,('up',pc('6%',6),None))
f("We spent RMB 1.5 billion on user experience this quarter",'user experience investment','user experience',None,cny('RMB 1.5 billion',1500000000))
f('about 4,000 sellers have joined the test','sellers','sellers have joined','Whole-store promotion',('4,000 sellers','count',4000,'sellers'))
f('about 40,000 sellers','sellers','40,000 sellers','Whole-store promotion',('40,000 sellers','count',40000,'sellers'),dup='f21')
f('their return on advertising has improved by 15%','return on advertising','return on advertising',None,None,('up',pc('15%',15),None))
a['facts']=F
G=[]
def g(clause,metric,entity,dirn,val,hs,cert,action=None,dup=None):
    s=sp(clause); t=turn_at(s[0])
    G.append(dict(id=f'g{len(G)+1}',span=s,metric=metric,entity=entity,direction=dirn,value=val and q(*val[:4],within=s,**(val[4] if len(val)>4 else {})),horizon=None,horizonSpan=sp(hs) if hs else None,certainty=cert,action=action,speaker=t['speaker'],turn=t['id'],duplicateOf=dup,confidence=.85,evidence=[]))
g("For fiscal year 2027, we expect Brightcart's revenue growth to return to double digits",'revenue growth','Brightcart','up',('double digits','band',None,'%',dict(low=10,high=99)),'fiscal year 2027','expect')
g('We will invest RMB 40 billion in data centers over the next two years','capital expenditure',None,None,cny('RMB 40 billion',40000000000),'the next two years','commit')
g('By March of 2026, we plan to offer five-day delivery in 14 countries',None,'Lumenra International',None,None,'March of 2026','plan')
g('We remain committed to reaching break-even in the second half of fiscal year 2026','break-even','Lumenra International','up',None,'the second half of fiscal year 2026','commit','maintain')
g('For the full fiscal year 2026, we expect capital expenditures of RMB 26 billion to RMB 28 billion','capital expenditure',None,None,('RMB 26 billion to RMB 28 billion','money',None,'CNY',dict(low=26000000000,high=28000000000)),'the full fiscal year 2026','expect')
g('We now expect the adjusted EBITDA margin to be around 13%, up from our earlier outlook of 12%','adjusted EBITDA margin',None,'up',('around 13%','percent',13,'%',dict(bound='about')),None,'expect','raise')
g('we expect revenue growth to catch up with order growth within three or four quarters','revenue growth','Brightcart','up',None,'within three or four quarters','expect')
g('In the next three years we plan to invest $38 billion in the cloud and the basic facilities of AI','capital expenditure','Lumenra Cloud',None,('$38 billion','money',38000000000,'USD'),'the next three years','plan')
g('Over the next three years, we plan to invest RMB 380 billion in cloud and AI infrastructure','capital expenditure','Lumenra Cloud',None,cny('RMB 380 billion',380000000000),'the next three years','plan',None,'g8')
a['guidance']=G
for i,e in enumerate(sorted(Q,key=lambda e:e['span'])): pass
a['quantities']=Q
a['periods']=[dict(id='d1',span=sp('September quarter 2025'),start='2025-07-01',end='2025-09-30',fiscal=True,label='FQ2 2026',turn='t1')]
W=a['warnings']
def w(kind,sev,s,rel,msg,sug=None):
    W.append(dict(id=f'w{len(W)+1}',kind=kind,severity=sev,span=s,related=rel,message=msg,suggestion=sug,confidence=.9,evidence=[]))
w('number_conflict','major',sp('$38 billion'),sp('RMB 380 billion'),'The interpreted answer gives 380 billion where the machine translation gives 38 billion.','RMB 380 billion')
w('number_conflict','major',sp('4,000 sellers'),sp('40,000 sellers'),'The two legs give 4,000 and 40,000 sellers, a factor of ten.','40,000 sellers')
w('currency_glitch','minor',sp('RMB $86.4 billion'),None,'Two currency signs stand before one amount; the rest of the call is in renminbi.','RMB 86.4 billion')
w('currency_glitch','major',sp('$640 million'),sp('RMB 980 million'),'A loss in dollars is compared with a loss in renminbi.','RMB 640 million')
w('number_split','minor',sp('30%. 2%'),sp('an increase of 32%'),'One number is split in two by the recogniser.','32%')
w('garbled_term','minor',sp('adjusted beta'),sp('adjusted EBITDA'),'“adjusted beta” is likely the metric adjusted EBITDA.','adjusted EBITDA')
l=sp('speaker\nBrightcart\nGood evening, this')if 0 else sp('Brightcart\nGood evening'); w('label_wrong','minor',[l[0],l[0]+10],None,'“Brightcart” is a product of the company; Mei Duan speaks here.','Mei Duan')
W.sort(key=lambda e:e['span'])
a['terms']=[dict(canonical='Parcelway',kind='segment',variants=[dict(text='Parcelway',spans=[sp('Parcelway'),sp('Parcelway',1)]),dict(text='Parsilway',spans=[sp('Parsilway')]),dict(text='Parcel Way',spans=[sp('Parcel Way')])]),dict(canonical='Brightcart',kind='product',variants=[dict(text='Brightcart',spans=[sp('Brightcart',i) for i in range(6)]),dict(text='Brite Cart',spans=[sp('Brite Cart')])]),dict(canonical='adjusted EBITDA',kind='metric',variants=[dict(text='adjusted EBITDA',spans=[sp('adjusted EBITDA')]),dict(text='adjusted beta',spans=[sp('adjusted beta')])])]
a['exchanges']=[dict(id='e1',analyst='p8',organization='Harbour & Pike',introducedBy='t7',questions=[dict(turn='t8',span=sp('When do you expect that gap to close?')),dict(turn='t8',span=sp('Should we expect the savings to be reinvested?'))],answers=['t10','t12'],renditions=['t9','t11','t13']),dict(id='e2',analyst='p9',organization='Castellan Securities',introducedBy='t15',questions=[dict(turn='t16',span=a['turns'][15]['span'])],answers=['t18'],renditions=['t17','t19']),dict(id='e3',analyst='p10',organization='Northgate Research',introducedBy='t20',questions=[dict(turn='t21',span=sp('How much of that came from Parcel Way, and when do you expect break-even?'))],answers=['t23','t25'],renditions=['t22','t24'])]
a['headlines']=[dict(text='Revenue CNY 86.4 billion, up 9% year over year',facts=['f4'],guidance=[],confidence=.9),dict(text='Adjusted EBITDA CNY 11.2 billion, up 12%',facts=['f5'],guidance=[],confidence=.9),dict(text='Lumenra Cloud revenue CNY 14.9 billion, up 32%',facts=['f14'],guidance=[],confidence=.9),dict(text='Adjusted EBITDA margin guidance raised to around 13% from 12%',facts=[],guidance=['g6'],confidence=.9)]
a['call'].update(company='Lumenra Group Limited',event='earnings',title='Q2 2026 Earnings Conference Call',fiscalYear=2026,fiscalQuarter=2,date='2025-11-18',periodEnd='2025-09-30',languages=['en','zh'])
json.dump(a,open('web/.fixture/analysis.json','w'),ensure_ascii=False)
